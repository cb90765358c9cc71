import fc from 'fast-check'

/** The same examples in every run, so that a change is judged by what it does; `FC_SEED` takes others. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261123) })
