import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/yaml/register';
import type { Language } from '@plumbline/core';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/language/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { editorSchema } from './grammar/editor-schema.ts';

self.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};

// What a thing means we say ourselves, and lay out what is laid out; lines stay where they are.
jsonDefaults.setModeConfiguration({
  ...jsonDefaults.modeConfiguration,
  hovers: false,
  diagnostics: false,
  documentFormattingEdits: false,
  documentRangeFormattingEdits: false,
});

/** Tells the language service which members there are. What is wrong with a text our own lint says, once. */
function describeGrammar(language: Language): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: false,
    enableSchemaRequest: false,
    schemas: [{ uri: 'urn:plumbline:rule-set:v1', fileMatch: ['*'], schema: editorSchema(language) }],
  });
}

export { describeGrammar, monaco };
