/** The message that goes with a step, as long as the tables and mails take it. */
export async function messageOf(request: Request, limit = 1000): Promise<string> {
  const message = (await request.formData()).get('message')
  return typeof message === 'string' ? message.trim().slice(0, limit) : ''
}
