import { vitePlugin as remix } from '@remix-run/dev'
import holidayJp from '@holiday-jp/holiday_jp'
import tailwindcss from '@tailwindcss/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/**
 * For browsers, the table of holidays says each name once: 3 kB instead of 15. On the server the
 * library is as it comes.
 */
function shortHolidays(): Plugin {
  return {
    name: 'short-holidays',
    apply: 'build',
    load(id, options) {
      if (options?.ssr || !id.endsWith('/@holiday-jp/holiday_jp/lib/holiday_jp.js')) return null
      const dates = new Map<string, string[]>()
      for (const { date, name, name_en } of Object.values(holidayJp.holidays)) {
        const names = JSON.stringify([name, name_en])
        dates.set(names, [...(dates.get(names) ?? []), date.replaceAll('-', '')])
      }
      const table = Array.from(dates, ([names, all]) => [...JSON.parse(names), all.join('')])
      return `const holidays = {}
for (const [name, name_en, dates] of ${JSON.stringify(table)}) {
  for (const [, year, month, day] of dates.matchAll(/(....)(..)(..)/g)) {
    const date = \`\${year}-\${month}-\${day}\`
    holidays[date] = { date, name, name_en }
  }
}
export default { holidays }`
    },
  }
}

const node = { environment: 'node' as const, setupFiles: ['tests/support/setup.ts'] }

const postgres = {
  extends: true as const,
  test: {
    ...node,
    name: 'postgres',
    include: ['tests/postgres/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    shortHolidays(),
    !process.env['VITEST'] &&
      remix({
        future: {
          v3_fetcherPersist: true,
          v3_relativeSplatPath: true,
          v3_throwAbortReason: true,
          v3_lazyRouteDiscovery: true,
          v3_singleFetch: true,
          v3_routeConfig: true,
        },
      }),
  ],
  build: {
    rollupOptions: {
      output: {
        // A phone asks for six files at a time; what is smaller than this travels with its neighbours.
        experimentalMinChunkSize: 20_000,
      },
    },
  },
  optimizeDeps: {
    include: [
      'leaflet',
      'react-leaflet',
      'react-leaflet-cluster',
      '@conform-to/react',
      '@conform-to/zod/v4',
      'zod',
    ],
    exclude: ['better-sqlite3', 'kysely', 'pg', 'lucia', '@node-rs/argon2'],
  },
  test: {
    // The environment a town's machine may have must not change what the tests say.
    env: { TZ: 'UTC' },
    // Both cores of a small machine; left alone, Vitest would keep one free for itself.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...node,
          name: 'architecture',
          include: ['tests/architecture/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'unit',
          include: [
            'app/**/*.test.ts',
            'app/**/*.test.tsx',
            'db/**/*.test.ts',
            'seeds/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          ...node,
          name: 'town',
          include: ['tests/{db,routes,cli}/**/*.test.ts'],
          // One PGlite a worker, not one a file: it takes seconds to start.
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // Only where a server was given: `npm run test:postgres` starts one.
      ...(process.env['POSTGRES_SERVER'] ? [postgres] : []),
      {
        extends: true,
        test: {
          ...node,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
