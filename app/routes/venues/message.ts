/** What staff write to the other side; nothing is decided in silence. */
const LONGEST_MESSAGE = 1000

export async function readMessage(request: Request): Promise<{ message: string; form: FormData }> {
  const form = await request.formData()
  const typed = form.get('message')
  const message = typeof typed === 'string' ? typed.trim().slice(0, LONGEST_MESSAGE) : ''
  return { message, form }
}
