/** What a place is for in a disaster, in the words of every language. */
import { easy, type InLanguages, type Messages } from '#app/lib/language.ts'
import type { DisasterRole } from './place.ts'

export const ROLE_MESSAGES = {
  evacuation: {
    ja: '避難場所',
    easy: easy`逃《に》げる 場所《ばしょ》（避難場所《ひなんばしょ》）`,
    en: 'Evacuation site',
  },
  farmland: {
    ja: '災害時協力農地',
    easy: easy`災害《さいがい》の ときに 使《つか》える 畑《はたけ》`,
    en: 'Farmland for use in a disaster',
  },
  well: {
    ja: '震災対策用井戸',
    easy: easy`地震《じしん》の ときに 使《つか》える 井戸《いど》`,
    en: 'Emergency well',
  },
} satisfies Messages & Record<DisasterRole, InLanguages<string>>
