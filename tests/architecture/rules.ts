import { easyTextsOf, importsOf, type Source } from './scan.ts'
import {
  ADMITS_EVERYTHING,
  CLOCK_OR_DICE,
  EDGE,
  ENVIRONMENT_READERS,
  FEATURES,
  FEATURE_FILE,
  MAY_IMPORT,
  NODE_ONLY,
  PURE_PACKAGES,
  TOP_LEVEL,
  type Layer,
} from './layers.ts'

/** Each rule answers its violations, one line each; none is a sound house. */
export type Rule = (sources: readonly Source[]) => string[]

export function layerOf(path: string): Layer {
  if (EDGE.some((pattern) => pattern.test(path))) return 'edge'
  if (path.startsWith('db/')) return 'db'
  if (path.startsWith('app/lib/')) return 'lib'
  if (path.startsWith('app/ui/')) return 'ui'
  if (path.startsWith('app/routes/')) return 'routes'
  if (path === 'app/session.server.ts') return 'session'
  if (path.startsWith('app/features/')) {
    if (path.endsWith('.server.ts')) return 'server'
    return path.endsWith('.tsx') ? 'screen' : 'pure'
  }
  return 'root'
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path)
const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1]
const nameOf = (path: string) => path.split('/').at(-1) ?? ''
const productOf = (sources: readonly Source[]) => sources.filter(({ path }) => !isTest(path))

export const importsFlowDown: Rule = (sources) =>
  productOf(sources)
    .flatMap(importsOf)
    .filter(({ target }) => target !== null && /\.tsx?$/.test(target))
    .filter(({ from, target }) => {
      const layer = layerOf(from)
      return target !== null && !MAY_IMPORT[layer].includes(layerOf(target))
    })
    .map(
      ({ from, target }) =>
        `${from} (${layerOf(from)}) imports ${target} (${layerOf(target ?? '')})`,
    )

export const featuresLookUp: Rule = (sources) =>
  productOf(sources)
    .flatMap(importsOf)
    .flatMap(({ from, target }) => {
      const [below, above] = [featureOf(from), featureOf(target ?? '')]
      if (below === undefined || above === undefined) return []
      const order = FEATURES as readonly string[]
      return order.indexOf(above) > order.indexOf(below)
        ? [`${from} imports ${target}, whose feature lies below its own`]
        : []
    })

export const featuresAreListed: Rule = (sources) =>
  sources.flatMap(({ path }) => {
    const feature = featureOf(path)
    return feature === undefined || (FEATURES as readonly string[]).includes(feature)
      ? []
      : [`${path} belongs to no feature of the list`]
  })

export const importsMakeNoCircles: Rule = (sources) => {
  const product = productOf(sources)
  const known = new Set(product.map(({ path }) => path))
  const graph = new Map(
    product.map((source) => [
      source.path,
      importsOf(source)
        .map(({ target }) => target)
        .filter((target): target is string => target !== null && known.has(target)),
    ]),
  )
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start !== -1) {
      circles.push([...trail.slice(start), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) walk(path, [])
  return circles
}

export const pureIsPure: Rule = (sources) =>
  productOf(sources)
    .filter(({ path }) => layerOf(path) === 'pure')
    .flatMap((source) => [
      ...importsOf(source)
        .filter(
          ({ target, specifier }) =>
            target === null && !(PURE_PACKAGES as readonly string[]).includes(specifier),
        )
        .map(({ from, specifier }) => `${from} is pure but imports ${specifier}`),
      ...(CLOCK_OR_DICE.test(withoutComments(source.text))
        ? [`${source.path} is pure but reads a clock or throws dice`]
        : []),
    ])

/** Nouns of `lib` that need Node (ids, log, environment): what also runs in a browser stays off them. */
export const browsersNeedNoNode: Rule = (sources) => {
  const needsNode = new Set(
    sources
      .filter(({ path }) => path.startsWith('app/lib/'))
      .filter((source) =>
        importsOf(source).some(({ specifier, typeOnly }) => !typeOnly && NODE_ONLY.test(specifier)),
      )
      .map(({ path }) => path),
  )
  return productOf(sources)
    .filter(({ path }) => ['pure', 'screen', 'ui'].includes(layerOf(path)))
    .flatMap(importsOf)
    .filter(({ target, typeOnly }) => !typeOnly && needsNode.has(target ?? ''))
    .map(({ from, target }) => `${from} also runs in a browser but imports ${target}`)
}

export const featuresKnowNoRemix: Rule = (sources) =>
  productOf(sources)
    .filter(({ path }) => layerOf(path) === 'server')
    .flatMap(importsOf)
    .filter(({ specifier }) => specifier.startsWith('@remix-run/'))
    .map(({ from, specifier }) => `${from} imports ${specifier}`)

export const onlyTheSessionKnowsLucia: Rule = (sources) =>
  productOf(sources)
    .flatMap(importsOf)
    .filter(({ from, specifier }) => specifier === 'lucia' && from !== 'app/session.server.ts')
    .map(({ from }) => `${from} imports lucia`)

export const onlyDialectsKnowTheDialect: Rule = (sources) =>
  productOf(sources)
    .filter(({ path }) => !/^(?:db\/|tests\/|app\/cli\/)/.test(path))
    .flatMap(importsOf)
    .filter(
      ({ specifier, target }) =>
        ['better-sqlite3', 'pg'].includes(specifier) || target === 'db/dialects/dialect.ts',
    )
    .map(({ from, specifier }) => `${from} imports ${specifier}`)

export const theEnvironmentHasOneReader: Rule = (sources) =>
  productOf(sources)
    .filter(({ path }) => !ENVIRONMENT_READERS.some((pattern) => pattern.test(path)))
    .filter(({ text }) => /\bprocess\.env\b/.test(withoutComments(text)))
    .map(({ path }) => `${path} reads process.env`)

export const featureFilesHaveKnownNames: Rule = (sources) =>
  sources.flatMap(({ path }) => {
    const inside = /^app\/features\/[^/]+\/(.+)$/.exec(path)?.[1]
    return inside === undefined || FEATURE_FILE.test(inside)
      ? []
      : [`${path} has a name outside the closed list`]
  })

export const noNameAdmitsEverything: Rule = (sources) =>
  sources.flatMap(({ path }) =>
    path
      .split('/')
      .map((part) => part.replace(/(?:\.[a-z]+)*\.tsx?$/, ''))
      .some((part) => ADMITS_EVERYTHING.test(part))
      ? [`${path} has a name that admits everything`]
      : [],
  )

export const routesCarryNoRoutingSyntax: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith('app/routes/') && /[$_]|\(/.test(nameOf(path)))
    .map(({ path }) => `${path} carries routing syntax`)

/** Takes the paths of all files, not of TypeScript's alone. */
export function topLevelIsFixed(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => path.split('/')[0] ?? ''))]
    .filter((name) => !(TOP_LEVEL as readonly string[]).includes(name))
    .map((name) => `${name} does not belong at the top level`)
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<!:)\/\/[^\n]*/g, '')
}

/** Whoever cannot read a kanji reads what stands over it. */
export const easyJapaneseHasReadings: Rule = (sources) =>
  productOf(sources)
    .filter(({ text }) => /\beasy\b/.test(text))
    .flatMap((source) => {
      const { tagged, plain } = easyTextsOf(source)
      const unread = tagged.map((text) => text.replaceAll(READ, '')).concat(plain)
      return unread
        .filter((text) => /\p{Script=Han}/u.test(text))
        .map((text) => `${source.path} gives no reading in 「${text}」`)
    })

const READ = /(?:｜[^《]+|[\p{Script=Han}々ヶ]+)《[\p{Script=Hiragana}\p{Script=Katakana}ー]+》/gu
