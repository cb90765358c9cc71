import * as v from 'valibot'

/** What the OASIS schema of SARIF 2.1.0 asks of the parts that we write; nothing else may stand there. */
const text = v.pipe(v.string(), v.nonEmpty())
const position = v.pipe(v.number(), v.integer(), v.minValue(1))
const level = v.picklist(['none', 'note', 'warning', 'error'])
const message = v.strictObject({ text, markdown: v.optional(text) })
const artifactLocation = v.strictObject({
  uri: v.pipe(text, v.regex(/^[\w!$&'()*+,;=:@%/.~-]+$/u)),
  uriBaseId: v.optional(v.literal('%SRCROOT%')),
})
const region = v.pipe(
  v.strictObject({
    startLine: position,
    startColumn: position,
    endLine: v.optional(position),
    endColumn: v.optional(position),
    snippet: v.optional(v.strictObject({ text: v.string() })),
  }),
  v.check(
    ({ startLine, startColumn, endLine = startLine, endColumn = startColumn }) =>
      endLine > startLine || (endLine === startLine && endColumn >= startColumn),
  ),
)
const physicalLocation = v.strictObject({ artifactLocation, region })
const logicalLocations = v.array(v.strictObject({ fullyQualifiedName: text, kind: text }))
const location = v.strictObject({
  id: v.optional(position),
  message: v.optional(message),
  physicalLocation,
  logicalLocations: v.optional(logicalLocations),
})
const fix = v.strictObject({
  description: message,
  artifactChanges: v.pipe(
    v.array(
      v.strictObject({
        artifactLocation,
        replacements: v.pipe(
          v.array(
            v.strictObject({
              deletedRegion: region,
              insertedContent: v.strictObject({ text: v.string() }),
            }),
          ),
          v.minLength(1),
        ),
      }),
    ),
    v.minLength(1),
  ),
})
const result = v.strictObject({
  ruleId: text,
  ruleIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
  level,
  message,
  locations: v.array(location),
  relatedLocations: v.array(location),
  fixes: v.optional(v.pipe(v.array(fix), v.minLength(1))),
  suppressions: v.array(
    v.strictObject({
      kind: v.picklist(['inSource', 'external']),
      status: v.literal('accepted'),
      justification: text,
      location: v.strictObject({ physicalLocation }),
    }),
  ),
  partialFingerprints: v.record(v.string(), text),
})
const rule = v.strictObject({
  id: text,
  shortDescription: message,
  fullDescription: message,
  help: v.strictObject({ text, markdown: text }),
  defaultConfiguration: v.strictObject({ level }),
})
const invocation = v.strictObject({
  executionSuccessful: v.boolean(),
  exitCode: v.number(),
  toolExecutionNotifications: v.array(
    v.strictObject({
      level,
      message,
      associatedRule: v.optional(v.strictObject({ id: text })),
    }),
  ),
})
const driver = v.strictObject({
  name: text,
  version: text,
  semanticVersion: v.pipe(text, v.regex(/^\d+\.\d+\.\d+/u)),
  language: v.pipe(text, v.regex(/^[a-z]{2}$/u)),
  rules: v.array(rule),
})

export const sarifSchema = v.strictObject({
  $schema: v.pipe(text, v.url()),
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.strictObject({
      tool: v.strictObject({ driver }),
      columnKind: v.literal('utf16CodeUnits'),
      originalUriBaseIds: v.strictObject({
        '%SRCROOT%': v.strictObject({ uri: v.pipe(text, v.regex(/^file:.*\/$/u)) }),
      }),
      invocations: v.array(invocation),
      results: v.array(result),
    }),
  ]),
})
