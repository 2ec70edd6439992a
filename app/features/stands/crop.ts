/** How a crop is drawn: by the shape that everybody knows it by, told from its name. */

export const CROP_SHAPES = {
  leaves: ['M12 22V9M12 22C4 20 3 11 6 4c5 3 7 9 6 18Zm0 0c8-2 9-11 6-18-5 3-7 9-6 18Z'],
  root: [
    'M8 9c0 7 2 12 4 14 2-2 4-7 4-14-1-2-7-2-8 0Z',
    'M12 8C9 7 7 4 7 1c3 1 5 4 5 7Zm0 0c3-1 5-4 5-7-3 1-5 4-5 7Z',
  ],
  bulb: [
    'M12 22C5 22 3 18 4 14c1-3 4-4 8-4s7 1 8 4c1 4-1 8-8 8Z',
    'M12 10C9 8 8 5 8 1c3 2 4 5 4 9Zm0 0c3-2 4-5 4-9-3 2-4 5-4 9Z',
  ],
  head: [
    'M12 3c6 0 10 4 10 10s-4 9-10 9S2 19 2 13 6 3 12 3Z',
    'M12 22c-1-6 0-11 3-15M12 17c-2-3-5-5-8-5m8 2c2-2 5-3 8-2',
  ],
  floret: [
    'M10 13h4l1 9H9Z',
    'M5 13a4 4 0 0 1 0-7 5 5 0 0 1 7-3 5 5 0 0 1 7 3 4 4 0 0 1 0 7c-4 2-10 2-14 0Z',
  ],
  stalk: ['M10 23V11h4v12Z', 'M12 11C9 9 6 5 6 1c4 2 6 5 6 10Zm0 0c3-2 6-6 6-10-4 2-6 5-6 10Z'],
  tuber: ['M4 15c0-6 5-10 11-9 5 1 7 5 6 9-1 5-6 7-10 7-5 0-7-3-7-7Z', 'M9 13h1m4 4h1m1-6h1'],
  round: [
    'M12 6c6-1 10 2 10 8 0 5-4 8-10 8S2 19 2 14c0-6 4-9 10-8Z',
    'M12 7V3m0 3C9 3 7 4 6 6c3 1 5 1 6 0Zm0 0c3-3 5-2 6 0-3 1-5 1-6 0Z',
  ],
  long: ['M18 3c3 6 2 13-4 17-4 3-9 2-10-1s3-3 6-6c3-4 4-7 5-9Z', 'M16 4l3-3'],
  pepper: [
    'M7 7c-4 1-4 7-2 11 1 4 4 5 7 3 3 2 6 1 7-3 2-4 2-10-2-11-3-1-7-1-10 0Z',
    'M12 7c0-3 1-4 3-5',
  ],
  pod: ['M3 6c2 8 8 14 17 15 1-2 1-3 0-5-7-1-11-4-14-11-1 0-2 0-3 1Z', 'M8 12h.1m3 3h.1m3 2h.1'],
  cob: [
    'M12 2c4 3 5 9 4 15-1 3-7 3-8 0C7 11 8 5 12 2Z',
    'M12 23C6 22 4 17 5 11c4 2 7 6 7 12Zm0 0c6-1 8-6 7-12-4 2-7 6-7 12Z',
  ],
  berries: ['M8 12a5 5 0 1 1-.1 0Zm8-1a5 5 0 1 1-.1 0Z', 'M12 3a5 5 0 1 1-.1 0Z'],
  nut: ['M12 3c7 5 10 9 9 14-3 4-15 4-18 0-1-5 2-9 9-14Z', 'M4 17c5-2 11-2 16 0'],
  egg: ['M12 2c5 0 8 7 8 12s-3 8-8 8-8-3-8-8S7 2 12 2Z'],
  flower: [
    'M12 9a4 4 0 1 1 4 4 4 4 0 1 1-4 4 4 4 0 1 1-4-4 4 4 0 1 1 4-4Z',
    'M12 11.500a1.500 1.500 0 1 1-.1 0Z',
  ],
} as const satisfies Record<string, readonly string[]>

export type CropShape = keyof typeof CROP_SHAPES

/** The first that a name matches; what nobody has thought of is drawn as leaves. */
const CROPS: readonly [RegExp, CropShape, string][] = [
  [/さつまいも|紅はるか|安納/, 'tuber', '#a8577e'],
  [/いも|芋|じゃが/, 'tuber', '#d9b380'],
  [/大根|だいこん/, 'root', '#ffffff'],
  [/にんじん|人参/, 'root', '#f0883e'],
  [/ごぼう|牛蒡/, 'root', '#9b7653'],
  [/かぶ|ラディッシュ|ビーツ/, 'bulb', '#ffffff'],
  [/玉ねぎ|たまねぎ|にんにく/, 'bulb', '#e0a458'],
  [/白菜|はくさい|レタス/, 'head', '#e3efb5'],
  [/キャベツ/, 'head', '#b5d99c'],
  [/カリフラワー/, 'floret', '#fbf6e3'],
  [/ブロッコリー/, 'floret', '#6da35d'],
  [/ルバーブ/, 'stalk', '#c9556b'],
  [/ねぎ|うど|アスパラ|ニラ|にら|セロリ/, 'stalk', '#dcebc0'],
  [/トマト/, 'round', '#e2523f'],
  [/柿|みかん|ゆず|柚子|かぼちゃ|オレンジ/, 'round', '#f09a3e'],
  [/りんご|桃|もも/, 'round', '#e88080'],
  [/キウイ|梨|なし|梅/, 'round', '#b7a86b'],
  [/ピーマン|ししとう|パプリカ/, 'pepper', '#6fae52'],
  [/なす|茄子/, 'long', '#6d5a93'],
  [/きゅうり|ゴーヤ|ズッキーニ|オクラ/, 'long', '#6fae52'],
  [/豆|えんどう|いんげん/, 'pod', '#8fbf5a'],
  [/とうもろこし|コーン/, 'cob', '#f6cf4f'],
  [/ベリー|ぶどう|いちご/, 'berries', '#6b75b5'],
  [/栗|くり|くるみ/, 'nut', '#9a6240'],
  [/卵|たまご|玉子/, 'egg', '#f6e0c8'],
  [/花|はな/, 'flower', '#f2b8c6'],
]

export function cropOf(name: string): { shape: CropShape; fill: string } {
  const [, shape = 'leaves', fill = '#8fbf5a'] = CROPS.find(([known]) => known.test(name)) ?? []
  return { shape, fill }
}
