import type { Sources } from '../src/model/review.ts'
export async function printSilence(_root: URL, _sample: Sources, _bare: Sources): Promise<void> {}
