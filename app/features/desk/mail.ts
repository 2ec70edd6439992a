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
