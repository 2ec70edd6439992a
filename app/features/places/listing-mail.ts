/** What is told by mail about a venue or a stand on its way into the town's pages and out of them. */
import { RESTORABLE_DAYS } from './listing.ts'

type Mail = { subject: string; body: string }

export type ListingWords = {
  /** 「会場」「直売所」. */
  thing: string
  /** 「会場提供者」「農業者」. */
  keeper: string
  /** What its keeper can look forward to once it is listed, as a sentence. */
  prospect: string
}

/** To staff: somebody posted or mended it. */
export function submittedMail({ thing, keeper }: ListingWords, name: string, url: string): Mail {
  return {
    subject: `【道草コモンズ】${thing}の確認をお願いします：${name}`,
    body: `${thing}「${name}」が届きました。${keeper}を確認してください。\n\n${url}\n`,
  }
}

/** To its keeper: staff have confirmed who keeps it. */
export function confirmedMail(
  { thing, keeper, prospect }: ListingWords,
  name: string,
  url: string,
  message: string,
): Mail {
  return {
    subject: `【道草コモンズ】${thing}を公開しました：${name}`,
    body: `${thing}「${name}」の${keeper}を確認し、公開しました。${prospect}\n\n協会から：\n${message}\n\n${url}\n`,
  }
}

/** To its keeper: staff would like something changed first. */
export function changesMail(
  { thing }: ListingWords,
  name: string,
  url: string,
  message: string,
): Mail {
  return {
    subject: `【道草コモンズ】${thing}の内容をご確認ください：${name}`,
    body: `${thing}「${name}」の公開の前に、次の点をご確認ください。直して保存すると、協会にもう一度届きます。\n\n${message}\n\n${url}\n`,
  }
}

/** To its keeper: staff have taken it off the pages. */
export function hiddenMail({ thing }: ListingWords, name: string, message: string): Mail {
  return {
    subject: `【道草コモンズ】${thing}の掲載を止めました：${name}`,
    body: `${thing}「${name}」の掲載を止めました。\n\n協会から：\n${message}\n\n${RESTORABLE_DAYS}日以内であれば元に戻せます。戻したいときは、協会へご連絡ください。\n`,
  }
}
