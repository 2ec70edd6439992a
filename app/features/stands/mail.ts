/** What is told about a stand by mail. */

type Words = { subject: string; body: string }

/** To staff: somebody posted or mended a stand. */
export function submittedMail(name: string, url: string): Words {
  return {
    subject: `直売所の確認をお願いします：${name}`,
    body: `直売所「${name}」が届きました。農業者を確認してください。\n\n${url}\n`,
  }
}

/** To the farmer: staff have confirmed who sells at the stand. */
export function confirmedMail(name: string, url: string, message: string): Words {
  return {
    subject: `直売所を公開しました：${name}`,
    body: `直売所「${name}」の農業者を確認し、公開しました。「今日の直売所」から、その日の様子を知らせられます。\n\n協会から：\n${message}\n\n${url}\n`,
  }
}

/** To the farmer: staff would like something changed first. */
export function changesMail(name: string, url: string, message: string): Words {
  return {
    subject: `直売所の内容をご確認ください：${name}`,
    body: `直売所「${name}」の公開の前に、次の点をご確認ください。直して保存すると、協会にもう一度届きます。\n\n${message}\n\n${url}\n`,
  }
}

/** To the farmer: staff have taken the stand off the pages. */
export function hiddenMail(name: string, message: string): Words {
  return {
    subject: `直売所の掲載を止めました：${name}`,
    body: `直売所「${name}」の掲載を止めました。\n\n協会から：\n${message}\n\n30日以内であれば元に戻せます。このメールに返信するか、協会へご連絡ください。\n`,
  }
}
