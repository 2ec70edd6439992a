/** Text in the reader's language. */
import { createContext, useContext, type ReactNode } from 'react'
import {
  hasReadings,
  messagesIn,
  readingStretches,
  withoutReadings,
  type Language,
  type Messages,
  type Said,
} from '#app/lib/language.ts'

const LanguageContext = createContext<Language>('ja')
export const LanguageProvider = LanguageContext.Provider

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

type Shown<All extends Messages> = {
  readonly [Name in keyof Said<All>]: Said<All>[Name] extends (...values: infer Values) => string
    ? (...values: Values) => ReactNode
    : ReactNode
}

/** Messages to be shown, with their readings over them. */
export function useWords<All extends Messages>(messages: All): Shown<All> {
  const language = useLanguage()
  // Only やさしい日本語 has readings; in the others text is what is shown.
  return (
    language === 'easy' ? withFurigana(messages) : messagesIn(messages, language)
  ) as Shown<All>
}

/** Messages for attributes and options, which hold nothing but text. */
export function useLabels<All extends Messages>(messages: All): Said<All> {
  return labelsIn(messages, useLanguage())
}

/** The same for the head of a page, where there is no context. */
export function labelsIn<All extends Messages>(messages: All, language: Language): Said<All> {
  return language === 'easy' ? bare(messages) : messagesIn(messages, language)
}

const withFurigana = everyEasy((text) => <Furigana text={text} />)
const bare = everyEasy(withoutReadings)

/** Does something to every text of messages in やさしい日本語, once for each set of messages. */
function everyEasy<Result>(change: (text: string) => Result) {
  type Changed = Record<string, Result | ((...values: never[]) => Result)>
  const done = new WeakMap<Messages, Changed>()
  return <All extends Messages>(messages: All) => {
    const changed: Changed = done.get(messages) ?? {}
    if (!done.has(messages)) {
      done.set(messages, changed)
      for (const [name, { easy: text }] of Object.entries<Messages[string]>(messages)) {
        changed[name] =
          typeof text === 'string' ? change(text) : (...values: never[]) => change(text(...values))
      }
    }
    return changed as Said<All> & Changed
  }
}

/** A text that comes from the server: in やさしい日本語 with its readings over it. */
export function Furigana({ text }: { text: string }): ReactNode {
  if (!hasReadings(text)) return text
  const stretches = readingStretches(text)
  const pieces: ReactNode[] = []
  let at = 0
  for (const { text: word, reading } of stretches) {
    pieces.push(reading === null ? word : <Ruby key={at} word={word} reading={reading} />)
    at += word.length
  }
  // In one piece: a row of flexible boxes would set each reading apart.
  return <span>{pieces}</span>
}

function Ruby({ word, reading }: { word: string; reading: string }) {
  return (
    <ruby>
      {word}
      <rp>（</rp>
      <rt>{reading}</rt>
      <rp>）</rp>
    </ruby>
  )
}
