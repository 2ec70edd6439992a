/** The layer for disasters, in the words of every language. */
import { easy, type Messages } from '#app/lib/language.ts'

export const SAFETY_MESSAGES = {
  title: {
    ja: '防災の地図',
    easy: easy`災害《さいがい》の ときの 地図《ちず》`,
    en: 'Disaster map',
  },
  description: {
    ja: '避難場所、災害時協力農地、震災対策用井戸を地図と一覧で。',
    easy: easy`逃《に》げる 場所《ばしょ》、畑《はたけ》、井戸《いど》の 地図《ちず》です。`,
    en: 'Evacuation sites, open farmland and emergency wells on a map and in a list.',
  },
  heading: {
    ja: (count: number) => `もしものときに使える${count}か所`,
    easy: (count: number) => easy`災害《さいがい》の ときに 使《つか》える ${count}か所《しょ》`,
    en: (count: number) =>
      count === 1 ? '1 place to use in a disaster' : `${count} places to use in a disaster`,
  },
  none: { ja: 'まだ登録がありません', easy: 'まだ ありません', en: 'None so far' },
  noneText: {
    ja: '避難場所や協力農地の登録が済むと、ここに並びます。',
    easy: easy`逃《に》げる 場所《ばしょ》などが 決《き》まったら、ここに 出《で》ます。`,
    en: 'Evacuation sites and farmland will be listed here once they are registered.',
  },
  note: {
    ja: '会場や直売所の方が届け出た内容です。避難するときは、市の防災マップと、その場の案内に従ってください。',
    easy: easy`場所《ばしょ》や お店《みせ》の 人《ひと》が 書《か》きました。逃《に》げる ときは、市《し》の 防災《ぼうさい》マップを 見《み》てください。そこに いる 係《かかり》の 人《ひと》の 話《はなし》を 聞《き》いてください。`,
    en: 'This is what venues and stands have told us. To evacuate, follow the city’s disaster map and the instructions on the spot.',
  },
  keep: {
    ja: '電波がないときのために、まちの情報を手元に残す',
    easy: easy`インターネットが ない ときの ために、町《まち》の 情報《じょうほう》を 残《のこ》す`,
    en: 'Keep the town on this device for when there is no network',
  },
  and: { ja: '・', easy: '・', en: ', ' },
} satisfies Messages
