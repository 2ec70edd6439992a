/** 型: kinds of events that have proved themselves, so that nobody starts from an empty form. */
import { EMPTY_CONTENT, type EventContent } from './event.ts'

export type EventTemplate = {
  key: string
  name: string
  summary: string
  /** What the form begins with. */
  content: EventContent
}

type Start = Partial<EventContent> & Pick<EventContent, 'types'>
const begin = (start: Start): EventContent => ({ ...EMPTY_CONTENT, ...start })

export const TEMPLATES: readonly EventTemplate[] = [
  {
    key: 'morning-market',
    name: '朝市・マルシェ',
    summary: '野菜や手づくり品を、数軒で持ち寄って売る',
    content: begin({
      title: '朝市',
      types: ['sale'],
      category: '朝市・マルシェ',
      themes: ['地産地消'],
      summary: '近くの農家とお店が、とれたての野菜や手づくりの品を持ち寄ります。',
      fee: { kind: 'free', text: '' },
      rain: { policy: 'light_rain', reserveDay: null, decidedAt: '07:00' },
      audience: 'どなたでも',
    }),
  },
  {
    key: 'preparedness-market',
    name: '防災と買い物支援の市',
    summary: '近くで買い物ができ、もしもの備えも学べる',
    content: begin({
      title: '防災と買い物の市',
      types: ['sale', 'exchange'],
      category: '防災',
      themes: ['防災', '買い物支援'],
      summary: '歩いて行けるところで買い物ができ、防災の備えも一緒に学べます。',
      body: '・日用品と食品の販売\n・防災用品の展示\n・買ったものを家まで届けるお手伝い（ご相談ください）',
      fee: { kind: 'free', text: '' },
      rain: { policy: 'light_rain', reserveDay: null, decidedAt: '08:00' },
      audience: 'どなたでも',
    }),
  },
  {
    key: 'workshop',
    name: '体験・ワークショップ',
    summary: '作る、育てる、習う。少人数で申し込み制',
    content: begin({
      title: 'ワークショップ',
      types: ['experience'],
      category: '体験・ワークショップ',
      summary: 'はじめての方も、道具なしで参加できます。',
      fee: { kind: 'paid', text: '材料費' },
      capacity: 10,
      signUp: { kind: 'needed', text: '', until: null },
      rain: { policy: 'any_weather', reserveDay: null, decidedAt: null },
    }),
  },
  {
    key: 'harvest',
    name: '収穫体験',
    summary: '畑でとって、その場で味わう',
    content: begin({
      title: '収穫体験',
      types: ['experience', 'sale'],
      category: '農業・収穫体験',
      themes: ['地産地消', '子ども・子育て'],
      summary: '畑で野菜を収穫し、持ち帰ります。汚れてもよい服装でお越しください。',
      fee: { kind: 'paid', text: '' },
      capacity: 20,
      signUp: { kind: 'needed', text: '', until: null },
      rain: { policy: 'postponed', reserveDay: null, decidedAt: '07:00' },
    }),
  },
  {
    key: 'gathering',
    name: '交流の集まり',
    summary: 'お茶を飲みながら、知り合い、相談する',
    content: begin({
      title: '交流会',
      types: ['exchange'],
      category: '交流会',
      themes: ['多世代交流'],
      summary: 'お茶を飲みながら、やってみたいことや困りごとを話しましょう。',
      fee: { kind: 'free', text: '' },
      rain: { policy: 'any_weather', reserveDay: null, decidedAt: null },
      audience: 'どなたでも',
    }),
  },
  {
    key: 'flea-market',
    name: 'フリーマーケット',
    summary: '使わなくなった物を、次の人へ',
    content: begin({
      title: 'フリーマーケット',
      types: ['sale', 'exchange'],
      category: 'フリーマーケット',
      themes: ['環境'],
      summary: '使わなくなった物を持ち寄り、次に使う人へつなぎます。',
      fee: { kind: 'free', text: '' },
      rain: { policy: 'cancelled', reserveDay: null, decidedAt: '07:00' },
      audience: 'どなたでも',
    }),
  },
  {
    key: 'kitchen-car',
    name: 'キッチンカーの日',
    summary: '公園や広場で、できたてを味わう',
    content: begin({
      title: 'キッチンカーの日',
      types: ['sale'],
      category: '飲食・キッチンカー',
      summary: 'できたての食事と飲み物を、外で楽しめます。',
      fee: { kind: 'free', text: '' },
      rain: { policy: 'light_rain', reserveDay: null, decidedAt: '09:00' },
      audience: 'どなたでも',
    }),
  },
]

export function findTemplate(key: string | null): EventTemplate | null {
  return TEMPLATES.find((template) => template.key === key) ?? null
}
