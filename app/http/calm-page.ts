/** The page for what never reaches the product's own pages: short, in words, without a machine's message. */

const WORDS: Record<number, { title: string; text: string }> = {
  400: { title: '読み取れないアドレスです', text: 'アドレスをもう一度ご確認ください。' },
  403: {
    title: 'この操作は受け付けられませんでした',
    text: 'お手数ですが、前のページに戻って再読み込みし、もう一度お試しください。',
  },
  404: { title: 'ページが見つかりません', text: 'アドレスをもう一度ご確認ください。' },
  405: { title: 'この操作はできません', text: '前のページに戻って、もう一度お試しください。' },
  413: {
    title: '送られた内容が大きすぎます',
    text: '文章を短くするか、ファイルを小さくして、もう一度お試しください。',
  },
  415: { title: '送られた形式を読み取れません', text: '画面のフォームからお送りください。' },
}
const OTHERWISE = {
  title: '表示できませんでした',
  text: '時間をおいて、もう一度お試しください。続くときは、下の番号を添えて事務局へお知らせください。',
}

export function calmPage(status: number, requestId: string): Response {
  const { title, text } = WORDS[status] ?? OTHERWISE
  const html = `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} | 道草コモンズ</title></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">さがすページへ</a></p><p>番号: ${requestId}</p></main></body>
</html>
`
  return new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
