// A Hardhat project with the hardhat-deploy plugin, as others have it: prints the address of a saved deployment.
// Arguments: url of the node, environment, name. The working directory has the `deployments` folder.

import hardhatDeploy from 'hardhat-deploy'
import { loadEnvironmentFromHardhat } from 'hardhat-deploy/helpers'
import { createHardhatRuntimeEnvironment } from 'hardhat/hre'

const [url = '', environment = '', name = ''] = process.argv.slice(2)
const networks = { [environment]: { type: 'http', chainType: 'l1', url } } as const
const config = { plugins: [hardhatDeploy], networks }
const hre = await createHardhatRuntimeEnvironment(config, { network: environment }, import.meta.dirname)
const { get } = await loadEnvironmentFromHardhat({ hre })
process.stdout.write(get(name).address)
