import type { LoaderFunctionArgs } from '@remix-run/node'
import { feedAnswer } from './feed-answer.ts'

const PRIVATE = ['/desk', '/my', '/account', '/a/', '/s/']

/** `/robots.txt`: where machines may go, and where they find what there is. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const body = [
    'User-agent: *',
    ...PRIVATE.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${context.settings.publicUrl}/sitemap.xml`,
    '',
  ].join('\n')
  return feedAnswer(request, { body, type: 'text/plain', lastModified: null })
}
