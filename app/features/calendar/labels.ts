/** The calendar's refusals in words. */
import type { ScheduleRefusal } from '#app/features/calendar/schedule.ts'

export const SCHEDULE_REFUSALS: Record<ScheduleRefusal, string> = {
  no_dates: '開催日がひとつもありません。日にちを入れてください。',
  too_many_dates: '日にちが多すぎます。366日までにしてください。',
  day_unreal: '暦にない日にちがあります。もう一度ご確認ください。',
  time_unreal: '時刻は「9:00」のように入れてください。',
  end_without_start: '終わりの時刻だけが入っています。始まりの時刻も入れてください。',
  ends_before_it_starts: '終わりが始まりより前になっています。',
  span_too_long: '期間は366日までにしてください。',
  rule_unreadable: '繰り返しの決まりを読み取れませんでした。選び直してください。',
  rule_too_long: '繰り返しは10年先までです。終わりを決めないときは空けてください。',
  already_over: 'すでに過ぎた日にちです。',
  too_far_ahead: '2年より先の日にちは登録できません。年をご確認ください。',
}
