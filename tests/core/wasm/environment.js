// The program sees Node's environment: which shard of the tests it is to run.
Module['preRun'] = [() => Object.assign(ENV, process.env)];
