/**
 * What Lighthouse thinks of a page on its own slow phone. Called as a library it reports to nobody;
 * only its command line knows of error reporting.
 */
import lighthouse from 'lighthouse'

export type Opinion = {
  category: string
  /** 0 to 100. */
  score: number
  /** The audits that cost points. */
  faults: string[]
}

/** `devtoolsPort`: of a Chromium that runs. A look that failed, as its own advice is, is had again. */
export async function askLighthouse(url: string, devtoolsPort: number): Promise<Opinion[]> {
  return askOnce(url, devtoolsPort).catch(() => askOnce(url, devtoolsPort))
}

async function askOnce(url: string, devtoolsPort: number): Promise<Opinion[]> {
  const result = await lighthouse(url, {
    port: devtoolsPort,
    logLevel: 'silent',
    output: 'json',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  })
  if (!result) throw new Error('Lighthouse said nothing')
  const { categories, audits, runtimeError } = result.lhr
  if (runtimeError) throw new Error(runtimeError.message)
  return Object.values(categories).map(({ id, score, auditRefs }) => ({
    category: id,
    score: Math.round((score ?? 0) * 100),
    faults: auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim()),
  }))
}
