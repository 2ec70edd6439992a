import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOXES, photoSources, readBox, sizeIn } from './photo.ts'

describe('a photo', () => {
  it('fits into its box, keeps its shape and is never enlarged', () => {
    const pixels = fc.integer({ min: 1, max: 1600 })
    fc.assert(
      fc.property(pixels, pixels, fc.constantFrom(...BOXES), (width, height, box) => {
        const fit = sizeIn(box, { width, height })
        expect(Math.max(fit.width, fit.height)).toBeLessThanOrEqual(box)
        expect(fit.width <= width && fit.height <= height).toBe(true)
        expect(Math.min(fit.width, fit.height)).toBeGreaterThan(0)
        if (Math.max(width, height) <= box) expect(fit).toEqual({ width, height })
      }),
    )
  })

  it('offers each width once', () => {
    const photo = { id: 'p', alt: '', width: 800, height: 1600 }
    expect(photoSources(photo)).toBe(
      '/photos/p/400.webp 200w, /photos/p/800.webp 400w, /photos/p/1600.webp 800w',
    )
    expect(photoSources({ ...photo, width: 300, height: 200 })).toBe('/photos/p/400.webp 300w')
  })

  it('has files of three names', () => {
    expect(['400.webp', '800.webp', '1600.webp'].map(readBox)).toEqual([400, 800, 1600])
    expect(['', '800', '0800.webp', '800.webp/', '1200.webp', '__proto__'].map(readBox)).toEqual(
      Array(6).fill(null),
    )
  })
})
