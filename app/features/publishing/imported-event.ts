/** An imported row of イベント一覧 in the words of this town's events. Pure: nothing is stored here. */
import type { Schedule } from '#app/features/calendar/schedule.ts'
import type { EventContent, EventType, SignUp } from '#app/features/events/event.ts'
import { EMPTY_CONTENT } from '#app/features/events/event.ts'
import type { PlaceFacts } from '#app/features/places/place.ts'
import type { ImportedEvent } from '#app/features/publishing/municipal-events.ts'
import type { ImportedAddress } from '#app/features/publishing/municipal-place.ts'
import type { ImportedContact } from '#app/features/publishing/municipal-row.ts'
import { addDays } from '#app/lib/time.ts'

/** Everything but the place, which is a row of its own. What the file does not say stays unknown. */
export function contentOfImported(event: ImportedEvent): Omit<EventContent, 'place'> {
  const { fee } = event
  const placeless = placeOfImported(event) === null
  return {
    ...EMPTY_CONTENT,
    title: event.title,
    reading: event.reading ?? '',
    summary: event.summary ?? '',
    body: lines([
      event.body,
      event.timeNote && `日時について：${event.timeNote}`,
      event.firstDay === null && event.lastDay !== null
        ? '開始日は出典に書かれていません。主催者にご確認ください。'
        : null,
      event.capacity === null && event.capacityText !== null ? `定員：${event.capacityText}` : null,
      placeless ? accessOf(event) : null,
    ]),
    types: typesOf(`${event.category ?? ''} ${event.title}`),
    category: categoryOf(event.category ?? ''),
    schedule: scheduleOfImported(event),
    fee: {
      kind: fee.free === null ? 'unknown' : fee.free ? 'free' : 'paid',
      text: fee.text ?? '',
    },
    capacity: event.capacity,
    signUp: signUpOf(event.signUp),
    contact: contactText(event.contact),
    url: event.url,
  }
}

/** One occurrence; null when the row names no day that could be read. */
export function scheduleOfImported(event: ImportedEvent): Schedule | null {
  const { start, end } = event
  const firstDay = event.firstDay ?? event.lastDay
  if (firstDay === null) return null
  const until = event.lastDay ?? firstDay
  // 18:00 to 2:00 of the next day is one night, and belongs to the day on which it began.
  const isNight = start !== null && end !== null && end < start && firstDay < until
  const lastDay = isNight ? addDays(until, -1) : until
  return firstDay === lastDay
    ? { kind: 'once', day: firstDay, start, end }
    : { kind: 'span', firstDay, lastDay, start, end }
}

/** Where it is, as far as the row says; null when it names neither a place, an address nor a point. */
export function placeOfImported(event: ImportedEvent): PlaceFacts | null {
  const { address, placeName, point } = event
  const local = address.town !== null || address.rest !== null || address.building !== null
  if (placeName === null && !local && point === null) return null
  const written = addressText(address)
  return {
    name: placeName ?? address.building ?? (local ? written : '地図の地点'),
    reading: '',
    chomeId: null,
    address: written,
    point,
    approximate: false,
    accessText: accessOf(event),
    access: hasParking(event.parking) ? ['parking'] : [],
    roles: [],
  }
}

/** As people write it, without prefecture: 見本市本町1-2-3 見本会館. */
export function addressText({ municipality, town, rest, building }: ImportedAddress): string {
  const street = `${municipality ?? ''}${town ?? ''}${rest ?? ''}`
  return [street, building].filter((text) => text).join(' ')
}

export function contactText(contact: ImportedContact | null): string {
  if (contact === null) return ''
  const { name, phone, extension, email } = contact
  return [name, phone && `電話 ${phone}`, extension && `内線 ${extension}`, email]
    .filter((text) => text)
    .join(' ')
}

/** Paragraphs that say something, a blank line between them. */
export function lines(texts: readonly (string | null | false | '')[]): string {
  return texts.filter((text) => text).join('\n\n')
}

/** Whether a cell about parking says that there is some: 「あり」「5台」, not 「なし」. */
export function hasParking(text: string | null): boolean {
  return /^(?:あり|有|[○◯]|\d+台)/.test((text ?? '').normalize('NFKC').trim())
}

function accessOf({ access, parking }: Pick<ImportedEvent, 'access' | 'parking'>): string {
  return [access, parking && `駐車場：${parking}`].filter((text) => text).join('\n')
}

function signUpOf(signUp: ImportedEvent['signUp']): SignUp {
  if (signUp === null) return { kind: 'unknown', text: '', until: null }
  const { how, untilDay, untilTime } = signUp
  const text = [how, untilTime && `締切の時刻：${untilTime}`].filter((part) => part).join('\n')
  const needless = untilDay === null && /不要|当日直接|直接会場|自由参加/.test(how ?? '')
  return { kind: needless ? 'none' : 'needed', text, until: untilDay }
}

const TYPE_WORDS: Record<EventType, RegExp> = {
  sale: /朝市|市場|マルシェ|マーケット|フリマ|バザー|販売|即売|直売|物産|骨董|蚤の市/,
  exchange: /交流|サロン|カフェ|まつり|祭|フェス|集い|つどい|ひろば|コンサート|運動会/,
  experience: /体験|教室|ワークショップ|講座|工作|づくり|収穫|見学|ツアー|散策|ウオーク|ウォーク/,
}

/** What the source's own words say clearly; nothing is guessed beyond them. */
function typesOf(words: string): EventType[] {
  return (Object.keys(TYPE_WORDS) as EventType[]).filter((type) => TYPE_WORDS[type].test(words))
}

/** Towns' words for the kinds of events that this town's form knows, the most telling first. */
const CATEGORY_WORDS: readonly [RegExp, string][] = [
  [/フリーマーケット|フリマ|バザー/, 'フリーマーケット'],
  [/朝市|マルシェ|即売/, '朝市・マルシェ'],
  [/キッチンカー|飲食|グルメ/, '飲食・キッチンカー'],
  [/防災|防犯/, '防災'],
  [/福祉|介護|障害|障がい/, '福祉・支え合い'],
  [/子育て|子ども|子供|こども|児童|親子/, '子ども・子育て'],
  [/スポーツ|健康|体操|運動/, 'スポーツ・健康'],
  [/音楽|文化|芸術|美術|展示|コンサート/, '音楽・文化'],
  [/農業|収穫/, '農業・収穫体験'],
  [/観光|まち歩き|散策/, 'まち歩き・観光'],
  [/講座|講演|セミナー|相談/, '講座・相談'],
  [/祭|まつり/, 'お祭り'],
  [/交流/, '交流会'],
  [/体験|ワークショップ/, '体験・ワークショップ'],
]

function categoryOf(text: string): string {
  return CATEGORY_WORDS.find(([words]) => words.test(text))?.[1] ?? text
}
