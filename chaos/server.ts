import { serve } from '../apps/server/src/serve.ts'

// The real server with everything as in production, but for the limits of what one person may do in a minute: a dozen
// load clients are to make the noise of a hundred people.
await serve({ rates: { take: () => 0, spend: () => 0 } })
