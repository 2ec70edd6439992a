/** How venues are chosen and put in order, for everybody to read. */
import { easy, type Messages } from '#app/lib/language.ts'

export const MATCHING_MESSAGES = {
  title: {
    ja: '会場の選び方',
    easy: easy`場所《ばしょ》の 選《えら》びかた`,
    en: 'How venues are chosen',
  },
  heading: {
    ja: '会場の候補は、こう選んでいます',
    easy: easy`場所《ばしょ》は こうして 選《えら》びます`,
    en: 'How we choose venues for you',
  },
  introduction: {
    ja: '会場さがしでは、まず「使えるかどうか」を調べ、使える会場を「合い具合」の高い順に並べます。どの候補にも、選んだ理由と点数の内訳が付きます。',
    easy: easy`場所《ばしょ》を さがすと、まず「使《つか》えるか どうか」を 調《しら》べます。次《つぎ》に、使《つか》える 場所《ばしょ》を、よく 合《あ》うものから ならべます。どの 場所《ばしょ》にも、選《えら》んだ 理由《りゆう》と 点数《てんすう》を 書《か》きます。`,
    en: 'A venue search first checks which venues you can use, then lists them by how well they fit, best first. Every candidate comes with the reasons and the details of its score.',
  },
  feasible: {
    ja: '1．使えるかどうか',
    easy: easy`1．使《つか》えるか どうか`,
    en: '1. Can you use it?',
  },
  feasibleText: {
    ja: '開いている時間、空いている区画と定員、申込みの期限、月の利用回数、電源や水道などの設備、飲食・火気・音などの決まり、利用料の上限、手続きの期限。ひとつでも合わないと候補にはなりませんが、何が合わないか、どこを変えれば使えるかをお見せします。手続きの期限で外すのは、窓口の出典がある期限だけです。',
    easy: easy`開《あ》いている 時間《じかん》、空《あ》いている 区画《くかく》と 人《ひと》の 数《かず》、いつまでに 申《もう》し込《こ》むか、1か月《げつ》に 何回《なんかい》 使《つか》えるか、電気《でんき》や 水道《すいどう》、食《た》べ物《もの》・火《ひ》・音《おと》の きまり、お金《かね》、役所《やくしょ》などに いつまでに 知《し》らせるかを 調《しら》べます。1つでも 合《あ》わない 場所《ばしょ》は 選《えら》びません。でも、何《なに》が 合《あ》わないか、何《なに》を 変《か》えたら 使《つか》えるかが わかります。役所《やくしょ》などの 期限《きげん》は、役所《やくしょ》などが 自分《じぶん》で 書《か》いたものだけを 使《つか》います。`,
    en: 'We look at opening hours, free plots and capacity, how early you have to apply, uses per month, facilities such as power and water, rules on food, fire and noise, the most you can pay, and deadlines for permits. If one of these does not fit, the venue is not a candidate, but you see what does not fit and what you could change. A permit deadline rules a venue out only if we can name the office that says so.',
  },
  fit: {
    ja: '2．合い具合',
    easy: easy`2．どのくらい 合《あ》うか`,
    en: '2. How well does it fit?',
  },
  fitText: {
    ja: '次の10のことを、それぞれ0から1までの値にして、重みを掛けて平均し、10点満点にします。重みは協会が決め、ここに必ず載せます。',
    easy: easy`次《つぎ》の 10の ことを、0から 1までの 数《かず》に します。それぞれに「重《おも》さ」を かけて 平均《へいきん》して、10点《てん》までの 点数《てんすう》に します。重《おも》さは 協会《きょうかい》が 決《き》めます。いつも ここに 書《か》きます。`,
    en: 'Each of these ten points gets a value from 0 to 1. Their weighted average becomes a score out of 10. The association sets the weights, and they are always shown here.',
  },
  criterion: { ja: '見ること', easy: easy`見《み》ること`, en: 'What counts' },
  weight: { ja: '重み', easy: easy`重《おも》さ`, en: 'Weight' },
  share: {
    ja: (percent: number) => `全体の${percent}％`,
    easy: (percent: number) => easy`全体《ぜんたい》の ${percent}％`,
    en: (percent: number) => `${percent}% of all`,
  },
  people: {
    ja: '3．決めるのは、人です',
    easy: easy`3．決《き》めるのは 人《ひと》です`,
    en: '3. People decide',
  },
  peopleText: {
    ja: '候補から主催者が選び、または協会が提案し、主催者と会場提供者の双方が承諾してはじめて、会場の利用が決まります。決まるまで、イベントの会場は「会場調整中」と表示されます。同じ時間に、会場の区画より多くの利用が決まることはありません。',
    easy: easy`イベントを する 人《ひと》が 場所《ばしょ》を 選《えら》びます。協会《きょうかい》が すすめることも あります。イベントを する 人《ひと》と 場所《ばしょ》を 貸《か》す 人《ひと》が、どちらも「はい」と 言《い》うと 決《き》まります。決《き》まるまで、イベントの ページには「まだ 場所《ばしょ》が 決《き》まっていない」と 書《か》きます。同《おな》じ 時間《じかん》に、区画《くかく》より 多《おお》い 約束《やくそく》は できません。`,
    en: 'The organizer picks a candidate, or the association proposes one. The venue is settled only when both the organizer and the host have agreed; until then the event is shown as still looking for its place. A venue never takes more uses at the same time than it has plots.',
  },
  turnText: {
    ja: '会場が見つからなかった方は、次の会場さがしで順番が考慮されます。ほかの方の会場さがしによって、あなたの候補が変わることはありません。変わるのは、会場の利用が決まったときだけです。',
    easy: easy`場所《ばしょ》が 見《み》つからなかった 人《ひと》は、次《つぎ》に さがす とき、点数《てんすう》が よく なります。ほかの 人《ひと》が さがしても、あなたの 場所《ばしょ》は 変《か》わりません。だれかの 約束《やくそく》が 決《き》まった ときだけ 変《か》わります。`,
    en: 'If you found no venue, your turn counts the next time you search. Other people’s searches do not change your candidates; only settled bookings do.',
  },
  popular: {
    ja: '人気の会場は、だれが使っているか',
    easy: easy`みんなが 使《つか》いたい 場所《ばしょ》を、だれが 使《つか》ったか`,
    en: 'Who has had the popular venues',
  },
  popularText: {
    ja: 'この1年でよく使われた会場です。使った団体は名前で、申し込みと見送りは件数だけでお見せします。個人の方のお名前は載せません。',
    easy: easy`この 1年《ねん》で たくさん 使《つか》われた 場所《ばしょ》です。使《つか》った 団体《だんたい》の 名前《なまえ》と、申《もう》し込《こ》んだ 数《かず》、使《つか》えなかった 数《かず》を 書《か》きます。1人《ひとり》で する 人《ひと》の 名前《なまえ》は 書《か》きません。`,
    en: 'The venues used most in the last year. Groups that used them are named; requests, and those that went without, are only counted. People who act in their own name are not named.',
  },
  uses: {
    ja: (times: number) => `${times}回`,
    easy: (times: number) => easy`${times}回《かい》`,
    en: (times: number) => (times === 1 ? 'used once' : `used ${times} times`),
  },
  usedBy: {
    ja: (name: string, times: number) => `${name}（${times}回）`,
    easy: (name: string, times: number) => easy`${name}（${times}回《かい》）`,
    en: (name: string, times: number) => `${name} (${times})`,
  },
  somebody: {
    ja: '個人の方',
    easy: easy`1人《ひとり》で する 人《ひと》`,
    en: 'an individual',
  },
  comma: { ja: '、', easy: '、', en: ', ' },
  asked: {
    ja: (asked: number, refused: number) => `申し込み${asked}件、うち見送り${refused}件`,
    easy: (asked: number, refused: number) =>
      easy`申《もう》し込《こ》み ${asked}件《けん》、使《つか》えなかった ${refused}件《けん》`,
    en: (asked: number, refused: number) => `${asked} asked, ${refused} went without`,
  },
} satisfies Messages
