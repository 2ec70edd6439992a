import { describe, expect, it } from 'vitest'
import * as rules from './rules.ts'
import { listFiles, readSources, type Source } from './scan.ts'

const sources = readSources()

/** Each rule, and a small violation that it must see: a rule that cannot fail guards nothing. */
const planted: Record<string, { rule: rules.Rule; violation: Source[] }> = {
  'imports flow down through the layers': {
    rule: rules.importsFlowDown,
    violation: [{ path: 'app/ui/button.tsx', text: "import '#app/features/venues/venue.ts'" }],
  },
  'features import only features above them': {
    rule: rules.featuresLookUp,
    violation: [
      { path: 'app/features/venues/venue.ts', text: "import '#app/features/events/event.ts'" },
    ],
  },
  'every feature is on the list': {
    rule: rules.featuresAreListed,
    violation: [{ path: 'app/features/weather/weather.ts', text: '' }],
  },
  'imports make no circles': {
    rule: rules.importsMakeNoCircles,
    violation: [
      { path: 'app/lib/a.ts', text: "import './b.ts'" },
      { path: 'app/lib/b.ts', text: "import type { A } from './a.ts'" },
    ],
  },
  'pure files do no I/O': {
    rule: rules.pureIsPure,
    violation: [{ path: 'app/features/venues/venue.ts', text: "import 'node:fs'" }],
  },
  'pure files read no clock': {
    rule: rules.pureIsPure,
    violation: [{ path: 'app/features/venues/venue.ts', text: 'export const t = Date.now()' }],
  },
  'what runs in a browser needs no Node': {
    rule: rules.browsersNeedNoNode,
    violation: [
      { path: 'app/lib/id.ts', text: "import { createHash } from 'node:crypto'" },
      { path: 'app/features/venues/venue.ts', text: "import { newId } from '#app/lib/id.ts'" },
    ],
  },
  'features know nothing of Remix': {
    rule: rules.featuresKnowNoRemix,
    violation: [
      { path: 'app/features/venues/queries.server.ts', text: "import '@remix-run/node'" },
    ],
  },
  'only the session knows Lucia': {
    rule: rules.onlyTheSessionKnowsLucia,
    violation: [{ path: 'app/routes/home.tsx', text: "import 'lucia'" }],
  },
  'only db/ knows which database it is': {
    rule: rules.onlyDialectsKnowTheDialect,
    violation: [{ path: 'app/features/venues/queries.server.ts', text: "import 'better-sqlite3'" }],
  },
  'やさしい日本語 tells how every kanji is read': {
    rule: rules.easyJapaneseHasReadings,
    violation: [
      {
        path: 'app/messages.ts',
        text: "const M = { a: { ja: '今日', easy: '今日', en: 'today' } }",
      },
    ],
  },
  'the environment has one reader': {
    rule: rules.theEnvironmentHasOneReader,
    violation: [{ path: 'app/lib/tiles.ts', text: 'export const url = process.env.TILE_URL' }],
  },
  'files of a feature have names of the closed list': {
    rule: rules.featureFilesHaveKnownNames,
    violation: [{ path: 'app/features/venues/parts/venue.ts', text: '' }],
  },
  'no name admits everything': {
    rule: rules.noNameAdmitsEverything,
    violation: [{ path: 'app/lib/utils.ts', text: '' }],
  },
  'route files carry no routing syntax': {
    rule: rules.routesCarryNoRoutingSyntax,
    violation: [{ path: 'app/routes/events/$eventId.tsx', text: '' }],
  },
}

describe('The house', () => {
  it.each(Object.entries(planted))('%s', (_, { rule }) => {
    expect(rule(sources)).toEqual([])
  })

  it('has a fixed top level', () => {
    expect(rules.topLevelIsFixed(listFiles())).toEqual([])
  })
})

describe('A planted violation is seen:', () => {
  it.each(Object.entries(planted))('%s', (_, { rule, violation }) => {
    expect(rule(violation)).not.toEqual([])
  })

  it('a stranger at the top level', () => {
    expect(rules.topLevelIsFixed(['scripts/deploy.sh'])).not.toEqual([])
  })
})
