/** What staff write to the other side, as long as mails take it. */
const LONGEST = 1000

export async function messageOf(request: Request): Promise<string> {
  const message = (await request.formData()).get('message')
  return typeof message === 'string' ? message.trim().slice(0, LONGEST) : ''
}
