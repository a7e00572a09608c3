import fc from 'fast-check';

// A run of one commit always tries the same values, so that a red run can be repeated; FC_SEED tries others.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_260_115) });
