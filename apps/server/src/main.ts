import { requireModernNode } from './lib/runtime.ts'

// Before anything else: the database driver crashes on a Node that is too old, without saying why.
requireModernNode()
const { serve } = await import('./serve.ts')
await serve()
