/** What is told about a venue by mail. */

type Words = { subject: string; body: string }

/** To staff: somebody posted or mended a venue. */
export function submittedMail(name: string, url: string): Words {
  return {
    subject: `会場の確認をお願いします：${name}`,
    body: `会場「${name}」が届きました。会場提供者を確認してください。\n\n${url}\n`,
  }
}

/** To the host: staff have confirmed who decides over the venue. */
export function confirmedMail(name: string, url: string, message: string): Words {
  return {
    subject: `会場を公開しました：${name}`,
    body: `会場「${name}」の会場提供者を確認し、公開しました。これから利用の相談が届きます。\n\n協会から：\n${message}\n\n${url}\n`,
  }
}

/** To the host: staff would like something changed first. */
export function changesMail(name: string, url: string, message: string): Words {
  return {
    subject: `会場の内容をご確認ください：${name}`,
    body: `会場「${name}」の公開の前に、次の点をご確認ください。直して保存すると、協会にもう一度届きます。\n\n${message}\n\n${url}\n`,
  }
}

/** To the host: staff have taken the venue off the pages. */
export function hiddenMail(name: string, message: string): Words {
  return {
    subject: `会場の掲載を止めました：${name}`,
    body: `会場「${name}」の掲載を止めました。\n\n協会から：\n${message}\n\n30日以内であれば元に戻せます。このメールに返信するか、協会へご連絡ください。\n`,
  }
}
