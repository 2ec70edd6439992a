/**
 * Pictures with Japanese type, drawn on the server: satori sets the type and breaks its lines as
 * browsers do, resvg paints it. Neither needs a browser or a font of the system.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import satori from 'satori'

type Element = Parameters<typeof satori>[0]
type Fonts = NonNullable<Parameters<typeof satori>[1]>['fonts']

const FONT = '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'

/** A PNG of an element that is styled by `style` alone. The first takes a quarter of a second, others a tenth of that. */
export async function drawPng(
  element: Element,
  size: { width: number; height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  fonts ??= readFonts()
  const svg = await satori(element, { ...size, fonts: await fonts })
  return new Uint8Array(new Resvg(svg).render().asPng())
}

/** The same array every time: satori keeps what it has read of it. */
let fonts: Promise<Fonts> | undefined

async function readFonts(): Promise<Fonts> {
  const path = createRequire(import.meta.url).resolve(FONT)
  return [{ name: 'Noto Sans JP', data: await readFile(path), weight: 700, style: 'normal' }]
}
