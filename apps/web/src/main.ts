import { mount } from 'svelte'
import App from './App.svelte'
import { leaveKeysToInputMethods } from './lib/composition.ts'
import { language, texts } from './locales/first.ts'
import { speech, withTexts } from './locales/language.svelte.ts'
import { start } from './start.ts'
import './styles/index.css'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no place for the page')
leaveKeysToInputMethods()
const app = start()
void texts.then(async (texts) => {
  speech.begin(language, texts)
  if (import.meta.env.DEV && location.pathname === '/design')
    mount((await withTexts(import('./design/Design.svelte'))).default, { target })
  else mount(App, { target, props: { app } })
})
