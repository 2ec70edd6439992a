/** What organizers and staff are told by mail about an event. */

type Letter = { subject: string; body: string }
type Told = { title: string; url: string; message: string }

const FOOT = '\n\n--\n道草コモンズ（このメールには返信できません）'

function letter(subject: string, ...paragraphs: string[]): Letter {
  return {
    subject: `【道草コモンズ】${subject}`,
    body: `${paragraphs.filter(Boolean).join('\n\n')}${FOOT}`,
  }
}

const said = (message: string) => (message === '' ? '' : `協会からのメッセージ：\n${message}`)

export const publishedMail = ({ title, url, message }: Told) =>
  letter(
    `「${title}」を公開しました`,
    `「${title}」を確認し、公開しました。地図と一覧に載っています。`,
    said(message),
    url,
  )

export const changesRequestedMail = ({ title, url, message }: Told) =>
  letter(
    `「${title}」について、直していただきたいところがあります`,
    `「${title}」を確認しました。公開の前に、次のところを直してください。直したあと、もう一度「協会に送る」を押してください。`,
    said(message),
    `${url}/edit`,
  )

export const submittedMail = ({ title, url }: Omit<Told, 'message'>, organizer: string) =>
  letter(
    `確認待ちのイベント「${title}」`,
    `${organizer}から「${title}」が届きました。内容を確認してください。`,
    url,
  )

export const cancelledMail = ({ title, url, message }: Told) =>
  letter(`「${title}」は中止になりました`, `「${title}」は中止になりました。`, message, url)

export const withdrawnMail = ({ title, url, message }: Told) =>
  letter(
    `「${title}」を取り下げました`,
    `協会が「${title}」を取り下げました。30日以内なら元に戻せます。`,
    said(message),
    url,
  )

export const restoredMail = ({ title, url }: Omit<Told, 'message'>) =>
  letter(`「${title}」を元に戻しました`, `取り下げられていた「${title}」を元に戻しました。`, url)

export const coOrganizerAddedMail = ({ title, url }: Omit<Told, 'message'>, organizer: string) =>
  letter(
    `「${title}」の共催に加わりました`,
    `${organizer}が、あなたのお店や団体を「${title}」の共催に加えました。イベントのページに名前が載り、内容を編集できます。`,
    'お心当たりがないときや外れたいときは、次のページで「共催から外れる」を押してください。',
    `${url}/co-organizers`,
  )

export const coOrganizerRemovedMail = ({ title, url }: Omit<Told, 'message'>, guest: string) =>
  letter(`「${title}」の共催が変わりました`, `${guest}が「${title}」の共催から外れました。`, url)
