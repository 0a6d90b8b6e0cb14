export { type Catalog, type CatalogEntry, openCatalog } from './catalog.ts';
export { type GoldenFile, readGoldenFiles } from './golden-files.ts';
export { ruleSetInForce } from './in-force.ts';
export { nodeDigest, nodeSha256 } from './node-sha256.ts';
export { loadRuleSet, type RuleSetFile, readCatalogEntry, readRuleSetFile } from './rule-set-file.ts';
export { compareVersions } from './version.ts';
