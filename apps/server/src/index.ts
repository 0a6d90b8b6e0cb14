/** Reads the configuration of a server from environment variables. */
export { type Config, type ConfigReading, readConfig, type UnknownVariable } from './config.ts';
/** Every variable it knows, with its default and what it does. */
export { ConfigContract } from './config-contract.ts';
/** Start a server or a worker as the environment says, and print how to reach it. */
export { runServer, runWorker, type Surroundings } from './run-server.ts';
export { type RunningServer, startServer } from './start-server.ts';
/** What is said of trouble with where data lies. */
export { troubleWords } from './trouble-words.ts';
/** What is said of variables that are wrong, and of those that nobody knows. */
export { unknownVariableLines, variableFaults } from './variable-faults.ts';
