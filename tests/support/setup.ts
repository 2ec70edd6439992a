import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Whatever is written to the console as an error is a defect: it fails the test that caused it. */
let errors: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  errors = vi.spyOn(console, 'error')
})

afterEach(() => {
  expect(errors.mock.calls, 'console.error was called').toEqual([])
  errors.mockRestore()
})
