import type { Command } from 'commander'
import { print, printJson } from './output.ts'

export function addDoctor(program: Command, done: (code: number) => void): void {
  program
    .command('doctor')
    .description('is there a browser, which fonts, which Node, and what to do')
    .addOption(program.createOption('--format <format>').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { format: string }) => {
      const { inspectPrinting } = await import('../render/pdf/doctor.ts')
      const { browser, problem, fonts } = await inspectPrinting()
      const node = process.version
      if (format === 'json') printJson({ node, browser, problem, fonts })
      else {
        print(
          [
            `Node     ${node}`,
            `browser  ${browser ? `${browser.version}, ${browser.source}: ${browser.path}` : 'none'}`,
            ...fonts.map(
              ({ family, weight, style, path }) => `font     ${family} ${weight} ${style}: ${path}`,
            ),
            ...(problem ? [`problem  ${problem}`] : ['ready to print']),
          ].join('\n'),
        )
      }
      done(problem ? 4 : 0)
    })
}
