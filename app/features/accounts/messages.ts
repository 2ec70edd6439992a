/** The mails that an account's owner receives. */

const SIGNATURE = '\n\n──\n道草コモンズ\n'

export function confirmationMail(name: string, url: string) {
  return {
    subject: '【道草コモンズ】メールアドレスの確認',
    body: `${name} 様\n\n道草コモンズへのご登録ありがとうございます。\n次のページを開き、「確認する」を押してください（3日以内）。\n\n${url}\n\nお心当たりがない場合は、このメールを破棄してください。${SIGNATURE}`,
  }
}

export function alreadyHereMail(name: string, signInUrl: string, resetUrl: string) {
  return {
    subject: '【道草コモンズ】すでに登録されています',
    body: `${name} 様\n\nこのメールアドレスで新規登録の操作がありましたが、すでに登録されています。\nログインはこちらから：\n${signInUrl}\n\nパスワードをお忘れのときは：\n${resetUrl}\n\nお心当たりがない場合は、このメールを破棄してください。${SIGNATURE}`,
  }
}

export function resetMail(name: string, url: string) {
  return {
    subject: '【道草コモンズ】パスワードの再設定',
    body: `${name} 様\n\n次のページで新しいパスワードを決めてください（2時間以内、1回限り）。\n\n${url}\n\nお心当たりがない場合は、何もしなくて大丈夫です。今のパスワードのままお使いいただけます。${SIGNATURE}`,
  }
}
