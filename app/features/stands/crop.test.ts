import { expect, it } from 'vitest'
import { cropOf } from './crop.ts'

it('A crop is drawn by the shape that everybody knows it by', () => {
  const shapes = ['大根', 'さつまいも', '玉ねぎ', '長ねぎ', '卵', '花苗', 'ブルーベリー', '小松菜']
  expect(shapes.map((name) => cropOf(name).shape)).toEqual([
    'root',
    'tuber',
    'bulb',
    'stalk',
    'egg',
    'flower',
    'berries',
    'leaves',
  ])
})
