/** Something went wrong that one sentence explains; a stack trace would only hide it. */
export class Failure extends Error {}
