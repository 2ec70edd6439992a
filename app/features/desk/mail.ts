/** What staff's own steps tell organizations by mail. */

const FOOT = '\n\n--\n道草コモンズ（このメールには返信できません）'

export function trustedMail(
  organization: string,
  message: string,
): { subject: string; body: string } {
  return {
    subject: 'イベントがすぐに公開されるようになりました',
    body: `${organization}のイベントは、これから協会の確認を待たずに公開されます。\n\n協会からのメッセージ：\n${message}${FOOT}`,
  }
}

export function setBackMail(
  organization: string,
  message: string,
): { subject: string; body: string } {
  return {
    subject: '公開の前に協会が確認します',
    body: `${organization}のイベントは、これから公開の前に協会が内容を確認します。\n\n協会からのメッセージ：\n${message}${FOOT}`,
  }
}
