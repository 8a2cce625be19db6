import { solidityPackage } from '@diamond-pau/contracts/hardhat'

export default solidityPackage()
