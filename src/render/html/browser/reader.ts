import { startCards } from './cards.ts'
import { startFind } from './find.ts'
import { dropOldRoles, startContents, startFindings, startProgress } from './progress.ts'
import { startCopying, startSentences } from './sentences.ts'
import { startTools } from './tools.ts'
import { startViews } from './views.ts'

// Without this program the page reads as well: views are style, cards are links.
startViews()
startSentences()
startCopying()
startTools()
startCards()
startFind()
startContents()
startProgress()
startFindings()
dropOldRoles()
