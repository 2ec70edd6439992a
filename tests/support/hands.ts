/** Two ways to use a page: with a pointer, or with the keyboard alone. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export type Hands = {
  /** Follows a link, pushes a button, opens a fold. */
  press(control: Locator): Promise<void>
  /** Ticks a box. */
  tick(box: Locator): Promise<void>
  /** Puts these words into a field in place of what was there. */
  write(field: Locator, words: string): Promise<void>
}

export function pointer(): Hands {
  return {
    press: (control) => control.click(),
    tick: (box) => box.check(),
    write: (field, words) => field.fill(words),
  }
}

/** Longer than the way through any page. */
const MOST_STOPS = 400

/** Tab, Enter, Space and letters: nothing else is touched, and where one is can be seen at every stop. */
export function keyboard(page: Page): Hands {
  const reach = async (control: Locator) => {
    await control.waitFor()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if (await control.evaluate((element) => element === document.activeElement)) {
        const problems = await focusProblems(page)
        if (problems.length > 0) throw new Error(`${control.toString()} ${problems.join(', ')}`)
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error(`The keyboard does not reach ${control.toString()}`)
  }
  return {
    async press(control) {
      await reach(control)
      await page.keyboard.press('Enter')
    },
    async tick(box) {
      await reach(box)
      await page.keyboard.press('Space')
      expect(await box.isChecked()).toBe(true)
    },
    async write(field, words) {
      await reach(field)
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(words)
    },
  }
}

/** What is wrong with the place that has the focus: not marked, off the screen, or wholly covered. */
function focusProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ['has lost the focus']
    // A box or a dot may be marked by the words around it.
    const marked = [element, element.closest('label')].some((one) => {
      if (!one) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const seen = [0.05, 0.5, 0.95].some((part) => {
      const found = document.elementFromPoint((left + right) / 2, top + (bottom - top) * part)
      return found !== null && (element.contains(found) || found.contains(element))
    })
    return [
      ...(marked ? [] : ['is not marked as focused']),
      ...(seen ? [] : ['is covered or off the screen']),
    ]
  })
}
