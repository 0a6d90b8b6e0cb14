import fc from 'fast-check';

// The same cases every time, so that a red run means a change and not luck; FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_201_231) });
