import type { Problem, ProblemCode, Result } from '../../lib/result.ts'
import { refusalText, t } from '../../locales/index.ts'

/** Which field a refusal is about, where only one can be meant. */
const fieldOf: Partial<Record<ProblemCode, string>> = {
  'person.email_taken': 'email',
  'person.handle_taken': 'handle',
  'auth.password_weak': 'password',
  'auth.wrong_password': 'currentPassword',
  'name.empty': 'name',
  'room.name_taken': 'name',
}

/** What is wrong with a field, before anybody is asked. */
function wordsFor({ validity, minLength }: HTMLInputElement | HTMLTextAreaElement): string {
  if (validity.valueMissing) return t('form.missing')
  if (validity.typeMismatch) return t('form.notEmail')
  if (validity.tooShort) return t('form.tooShort', { count: minLength })
  return t('form.wrongForm')
}

/** A form while it is filled in, sent and answered: what is wrong shows at the field it is about. */
export class Form {
  busy = $state(false)
  /** What is wrong, by the field's name; `form` is about all of it. */
  errors = $state<Record<string, string | undefined>>({})
  problem = $state.raw<Problem | null>(null)

  /** Sends unless something is wrong already. Gives the answer, or null where there was a no, which then shows. */
  async submit<Data>(event: SubmitEvent, send: () => Promise<Result<Data>>): Promise<Data | null> {
    event.preventDefault()
    const element = event.currentTarget as HTMLFormElement
    if (this.busy || !this.#complete(element)) return null
    this.busy = true
    const result = await send()
    this.busy = false
    if (result.ok) return result.data
    this.#show(result.refusal, element)
    return null
  }

  /** Typing into a field takes back what was said about it. */
  readonly oninput = (event: Event): void => {
    if (event.target instanceof HTMLElement && 'name' in event.target)
      this.errors[String(event.target.name)] = undefined
  }

  #complete(element: HTMLFormElement): boolean {
    this.errors = {}
    this.problem = null
    const wrong = [...element.elements].filter(
      (field) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && !field.validity.valid,
    ) as HTMLInputElement[]
    for (const field of wrong) this.errors[field.name] = wordsFor(field)
    wrong[0]?.focus()
    return wrong.length === 0
  }

  #show(problem: Problem, element: HTMLFormElement): void {
    const about = fieldOf[problem.code] ?? problem.path?.split('/')[1]
    const field = about ? element.elements.namedItem(about) : null
    this.problem = problem
    if (field instanceof HTMLElement && about) {
      this.errors[about] = problem.code === 'input.invalid' ? t('form.wrongForm') : refusalText(problem)
      field.focus()
    } else this.errors.form = refusalText(problem)
  }
}
