import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, pngAnswer } from '#app/lib/http.ts'
import { isId } from '#app/lib/id.ts'
import { drawQrPicture } from '#app/lib/qr.ts'

/** `/events/:id/code.png`, and of venues and stands: the QR code that leads from paper to the page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const [id = ''] = Object.values(params)
  if (!isId(id)) throw notFound()
  const page = new URL(request.url).pathname.replace(/\/code\.png$/, '')
  return pngAnswer(await drawQrPicture(`${context.settings.publicUrl}${page}`))
}
