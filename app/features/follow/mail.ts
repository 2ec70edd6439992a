/** The letters that a follower receives. */

const FOOT = '──\n道草コモンズ（このメールには返信できません）'

/** Asks the owner of an address whether it was them. */
export function confirmationMail(name: string, when: string, url: string) {
  return {
    subject: '【道草コモンズ】お知らせの受け取りの確認',
    body: [
      `「${name}」のお知らせをこのアドレスで受け取る申し込みがありました。`,
      `受け取る場合は、次のページを開き、「受け取る」を押してください（3日以内）。\n${url}`,
      `お送りするのは、${when}です。メールは1日1通までで、いつでも止められます。`,
      'お心当たりがない場合は、何もしなくて大丈夫です。お知らせは届かず、アドレスは3日で消します。',
      FOOT,
    ].join('\n\n'),
  }
}

/** The daily letter. `leave` ends everything, `mine` shows what one receives. */
export function digestMail(
  digest: { headline: string; paragraphs: readonly string[] },
  { mine, leave }: { mine: string; leave: string },
) {
  return {
    subject: `【道草コモンズ】${digest.headline}`,
    body: [
      ...digest.paragraphs,
      `受け取るお知らせを見直す：\n${mine}`,
      `お知らせをすべて止める：\n${leave}`,
      FOOT,
    ].join('\n\n'),
  }
}
