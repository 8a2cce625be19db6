import { solidityPackage } from '@diamond-pau/contracts/hardhat'

// 5667, an argument or result that is not used: calls that an integration answers go on as they came.
export default solidityPackage({ acceptedWarnings: ['5667'] })
