import type { ShareCard } from '#app/features/publishing/share-card.ts'
import { KIND_SHAPES } from '#app/ui/kind-mark.tsx'
import { KIND_WORDS } from '#app/ui/messages.ts'

/** Pixels that messengers and social sites show. */
export const CARD_SIZE = { width: 1200, height: 630 }

const INK = '#333333'
const FILLS = { event: '#ed6d3d', venue: '#b7d200', stand: '#ffe14a' }

/** A painted market sign: the kind's colour and shape, the name, when and where. No class names here. */
export function ShareCardPicture({ card }: { card: ShareCard }) {
  const { kind, title, lines, state, by, sample } = card
  const { path } = KIND_SHAPES[kind]
  const word = KIND_WORDS[kind].ja
  return (
    <div
      style={{
        ...CARD_SIZE,
        boxSizing: 'border-box',
        display: 'flex',
        flexDirection: 'column',
        backgroundColor: '#ffffff',
        borderLeft: `36px solid ${FILLS[kind]}`,
        padding: '56px 64px 48px 56px',
        color: INK,
        fontFamily: 'Noto Sans JP',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 34 }}>
        <svg width="56" height="56" viewBox="0 0 32 32">
          <path d={path} fill={FILLS[kind]} stroke={INK} strokeWidth="2" strokeLinejoin="round" />
        </svg>
        <div style={{ display: 'flex', marginLeft: 18 }}>{sample ? `${word}（見本）` : word}</div>
        {state ? (
          <div
            style={{
              display: 'flex',
              marginLeft: 28,
              padding: '4px 22px',
              border: `4px solid ${INK}`,
              borderRadius: 12,
            }}
          >
            {state}
          </div>
        ) : null}
      </div>
      <div
        style={{
          display: 'flex',
          flexGrow: 1,
          alignItems: 'center',
          fontSize: title.length > 24 ? 60 : 76,
          lineHeight: 1.3,
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', fontSize: 40, lineHeight: 1.5 }}>
        {lines.map((line) => (
          <div key={line} style={{ display: 'flex' }}>
            {line}
          </div>
        ))}
      </div>
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          marginTop: 28,
          paddingTop: 24,
          borderTop: '3px solid #d9d9d9',
          fontSize: 30,
        }}
      >
        <div style={{ display: 'flex' }}>{by}</div>
        <div style={{ display: 'flex' }}>道草コモンズ</div>
      </div>
    </div>
  )
}
