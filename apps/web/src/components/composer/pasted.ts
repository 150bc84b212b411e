/** Where in the text it lies, and the language it came with, as far as that is known. */
export interface PastedCode {
  from: number
  to: number
  language: string
}

/** Lines that only programs have. */
const traits = [
  /[;{}]\s*$/,
  /^\s*(?:import|export|from|const|let|var|function|class|def|return|if|else|elif|for|while|try|except|public|private|static|fn|func|package|use|using|struct|impl|select|insert|create|update|#include|#!)\b.*[(){}=:;<>,"'`]/i,
  /^\s*(?:\/\/|\/\*|\*\s|#\s|--\s|<!--)/,
  /^\s*<\/?[a-z][\w-]*(?:\s[^>]*)?>/i,
  /^\s*["']?[\w.-]+["']?\s*[:=]\s*(?:["'[{\d]|true|false|null)/,
  /(?:=>|->|::|&&|\|\||==|!=|\+=|\(\)|\);?$)/,
  /^(?:\t| {2,})\S/,
  /^\s*[)\]}]+[,;]?\s*$/,
  /^(?:\$|>>>|\+|-(?!\s)|@@) ?\S/,
]
const linesLeast = 3

/** Whether a text that was pasted looks like code: several lines, and most of them as programs have them. */
export function looksLikeCode(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < linesLeast || /^\s*(?:```|~~~)/.test(text)) return false
  const like = lines.filter((line) => traits.some((trait) => trait.test(line)))
  return like.length >= lines.length * 0.6
}

/** The language an editor says it was copied from; undefined where it came from somewhere else. */
export function languageOf(data: DataTransfer): string | undefined {
  try {
    const { mode } = JSON.parse(data.getData('vscode-editor-data') || '{}') as { mode?: unknown }
    if (typeof mode === 'string') return /^[a-z0-9#+-]{1,20}$/.test(mode) && mode !== 'plaintext' ? mode : ''
  } catch {
    // What another program wrote there is its own affair.
  }
  return undefined
}
