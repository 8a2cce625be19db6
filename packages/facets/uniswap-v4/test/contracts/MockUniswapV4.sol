// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

import {PoolKey, UniswapV4} from "@diamond-pau/contracts/facet/UniswapV4.sol";
import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";
import {TestToken} from "@diamond-pau/facet-kit/testing/TestToken.sol";
import {TestPermit2, TestUniversalRouter} from "@diamond-pau/facet-kit/testing/TestUniversalRouter.sol";

/// @notice See {TestPermit2}.
contract MockPermit2 is TestPermit2 {}

/// @notice See {TestUniversalRouter}.
contract MockUniversalRouter is TestUniversalRouter {
    constructor(TestPermit2 permit2) TestUniversalRouter(permit2) {}
}

/// @notice Stands for Uniswap V4's PositionManager, where a unit of liquidity is a unit of each token at any price, and
///         for one that misbehaves. The real one: test/uniswap.ts.
contract MockPositionManager is ERC721, HostileVenue {
    TestPermit2 private immutable _permit2;
    mapping(bytes25 poolId => PoolKey) private _keys;
    mapping(uint256 tokenId => uint256) private _infos;
    mapping(uint256 tokenId => uint256) private _fees;
    mapping(uint256 tokenId => uint256) public getPositionLiquidity;
    uint256 public nextTokenId = 1;

    constructor(TestPermit2 permit2) ERC721("Positions", "POS") {
        _permit2 = permit2;
    }

    // ---------------------------------------------------------------------------------------------- for tests alone

    function setPool(bytes32 poolId, PoolKey calldata key) external {
        _keys[bytes25(poolId)] = key;
    }

    /// @notice Gives an account a position.
    function give(address account, bytes32 poolId, int24 lower, int24 upper, uint256 liquidity) public {
        _infos[nextTokenId] = uint256(bytes32(abi.encodePacked(bytes25(poolId), upper, lower, uint8(0))));
        getPositionLiquidity[nextTokenId] = liquidity;
        _mint(account, nextTokenId++);
    }

    /// @notice Lets a position have earned so much of token0.
    function setFees(uint256 tokenId, uint256 fees) external {
        _fees[tokenId] = fees;
    }

    // -------------------------------------------------------------------------------------------------- like Uniswap

    function modifyLiquidities(bytes calldata unlockData, uint256 deadline) external hostile {
        require(block.timestamp <= deadline, "DeadlinePassed");
        (bytes memory actions, bytes[] memory params) = abi.decode(unlockData, (bytes, bytes[]));
        if (actions[0] == 0x02) _mintPosition(params);
        else if (actions[0] == 0x00) _increase(params);
        else _decrease(params);
        require(
            keccak256(actions) ==
                keccak256(abi.encodePacked(actions[0], actions[0] == 0x01 ? bytes(hex"11") : bytes(hex"1212"))),
            "UnsupportedAction"
        );
    }

    function poolKeys(bytes25 poolId) external view returns (PoolKey memory) {
        return _keys[poolId];
    }

    function getPoolAndPositionInfo(uint256 tokenId) external view returns (PoolKey memory, uint256) {
        return (_keys[bytes25(bytes32(_infos[tokenId]))], _infos[tokenId]);
    }

    function ownerOf(uint256 tokenId) public view override returns (address owner) {
        owner = _ownerOf(tokenId);
        require(owner != address(0), "NOT_MINTED");
    }

    function _mintPosition(bytes[] memory params) private {
        (
            PoolKey memory key,
            int24 lower,
            int24 upper,
            uint256 liquidity,
            uint128 amount0Max,
            uint128 amount1Max,
            address owner,

        ) = abi.decode(params[0], (PoolKey, int24, int24, uint256, uint128, uint128, address, bytes));
        give(mode == Mode.Lies ? address(this) : owner, UniswapV4.toId(key), lower, upper, _delivered(liquidity));
        _pay(params, 0, liquidity, amount0Max, amount1Max);
    }

    function _increase(bytes[] memory params) private {
        (uint256 tokenId, uint256 liquidity, uint128 amount0Max, uint128 amount1Max, ) = abi.decode(
            params[0],
            (uint256, uint256, uint128, uint128, bytes)
        );
        getPositionLiquidity[tokenId] += _delivered(liquidity);
        _pay(params, tokenId, liquidity, amount0Max, amount1Max);
    }

    function _decrease(bytes[] memory params) private {
        (uint256 tokenId, uint256 liquidity, , , ) = abi.decode(params[0], (uint256, uint256, uint128, uint128, bytes));
        (address currency0, address currency1, address to) = abi.decode(params[1], (address, address, address));
        getPositionLiquidity[tokenId] -= liquidity;
        TestToken(currency0).mint(to, _delivered(liquidity) + _fees[tokenId]);
        TestToken(currency1).mint(to, _delivered(liquidity));
    }

    /// @dev Closes both currencies.
    function _pay(
        bytes[] memory params,
        uint256 tokenId,
        uint256 amount,
        uint128 amount0Max,
        uint128 amount1Max
    ) private {
        require(amount <= amount0Max && amount <= amount1Max, "MaximumAmountExceeded");
        address currency0 = abi.decode(params[1], (address));
        address currency1 = abi.decode(params[2], (address));
        uint256 fees = _fees[tokenId];
        if (fees > amount) TestToken(currency0).mint(msg.sender, fees - amount);
        else _permit2.transferFrom(msg.sender, address(this), uint160(amount - fees), currency0);
        _permit2.transferFrom(msg.sender, address(this), uint160(amount), currency1);
    }
}
