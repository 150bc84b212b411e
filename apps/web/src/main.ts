import { mount } from 'svelte'
import App from './App.svelte'
import { start } from './start.ts'
import './styles/index.css'

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no place for the page')
mount(App, { target, props: { app: start() } })
