import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/yaml/register';
import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/language/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/languages/features/json/register';
import { editorSchema } from './editor-schema.ts';

self.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new JsonWorker() : new EditorWorker()),
};

// What is wrong with a text our own lint says, once. Of the language service is wanted what helps to write: the members there are.
jsonDefaults.setDiagnosticsOptions({
  validate: false,
  enableSchemaRequest: false,
  schemas: [{ uri: 'urn:plumbline:rule-set:v1', fileMatch: ['*'], schema: editorSchema() }],
});
jsonDefaults.setModeConfiguration({ ...jsonDefaults.modeConfiguration, hovers: false, diagnostics: false });

export { monaco };
