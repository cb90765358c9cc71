const words: Readonly<Record<string, string>> = {
  fonts: 'cutting fonts',
  browser: 'starting the browser',
  layout: 'laying out pages',
  pdf: 'writing the PDF',
  check: 'checking that no text was lost',
}

export interface Progress {
  readonly step: (name: string) => void
  readonly done: () => void
}

/** One line on a terminal that says what goes on; nothing where standard error is no terminal. */
export function startProgress(quiet: boolean): Progress {
  const stream = process.stderr
  if (quiet || !stream.isTTY) return { step: () => undefined, done: () => undefined }
  const started = performance.now()
  const write = (text: string) => stream.write(`\r\u001B[2K${text}`)
  return {
    step: (name) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      write(`${seconds} s  ${words[name] ?? name} …`)
    },
    done: () => write(''),
  }
}
