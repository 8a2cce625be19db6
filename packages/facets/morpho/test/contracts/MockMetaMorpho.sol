// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

import {HostileVenue} from "@diamond-pau/facet-kit/testing/HostileVenue.sol";

import {IMorphoFacet} from "../../contracts/IMorphoFacet.sol";

/// @notice Stands for Morpho Blue, as far as its suppliers' accounts go: shares, virtual shares, interest on demand.
contract MockMorpho {
    struct Market {
        uint128 totalSupplyAssets;
        uint128 totalSupplyShares;
    }

    mapping(bytes32 id => Market) private _markets;
    mapping(bytes32 id => mapping(address user => uint256)) private _shares;
    mapping(bytes32 id => uint128) private _interest;

    // ---------------------------------------------------------------------------------------------- for tests alone

    /// @notice Makes a user the market's only supplier, of so many assets.
    function setSupply(bytes32 id, address user, uint128 assets) external {
        _markets[id] = Market(assets, assets * 1e6);
        _shares[id][user] = assets * 1e6;
    }

    /// @notice Lets a market owe interest, until someone has it added.
    function setInterest(bytes32 id, uint128 assets) external {
        _interest[id] = assets;
    }

    // --------------------------------------------------------------------------------------------------- like Morpho

    function accrueInterest(IMorphoFacet.MarketParams calldata marketParams) public {
        bytes32 id = keccak256(abi.encode(marketParams));
        _markets[id].totalSupplyAssets += _interest[id];
        _interest[id] = 0;
    }

    function supply(IMorphoFacet.MarketParams calldata marketParams, uint256 assets) external {
        bytes32 id = keccak256(abi.encode(marketParams));
        accrueInterest(marketParams);
        uint256 shares = (assets * (_markets[id].totalSupplyShares + 1e6)) / (_markets[id].totalSupplyAssets + 1);
        _shares[id][msg.sender] += shares;
        _markets[id].totalSupplyAssets += uint128(assets);
        _markets[id].totalSupplyShares += uint128(shares);
    }

    function withdraw(IMorphoFacet.MarketParams calldata marketParams, uint256 assets) external {
        bytes32 id = keccak256(abi.encode(marketParams));
        accrueInterest(marketParams);
        uint256 shares = Math.ceilDiv(
            assets * (_markets[id].totalSupplyShares + 1e6),
            _markets[id].totalSupplyAssets + 1
        );
        _shares[id][msg.sender] -= shares;
        _markets[id].totalSupplyAssets -= uint128(assets);
        _markets[id].totalSupplyShares -= uint128(shares);
    }

    function market(bytes32 id) external view returns (uint128, uint128, uint128, uint128, uint128, uint128) {
        return (_markets[id].totalSupplyAssets, _markets[id].totalSupplyShares, 0, 0, 0, 0);
    }

    function position(bytes32 id, address user) external view returns (uint256, uint128, uint128) {
        return (_shares[id][user], 0, 0);
    }

    function supplied(IMorphoFacet.MarketParams calldata marketParams, address user) external returns (uint256) {
        bytes32 id = keccak256(abi.encode(marketParams));
        accrueInterest(marketParams);
        return (_shares[id][user] * (_markets[id].totalSupplyAssets + 1)) / (_markets[id].totalSupplyShares + 1e6);
    }
}

/// @notice Stands for a MetaMorpho vault, as far as an allocator can touch it, and for one that misbehaves.
contract MockMetaMorpho is HostileVenue {
    MockMorpho public immutable MORPHO;
    address private immutable _allocator;
    bytes32[] public supplyQueue;
    uint256[] public withdrawQueue;

    constructor(MockMorpho morpho, address allocator) {
        MORPHO = morpho;
        _allocator = allocator;
    }

    modifier onlyAllocator() {
        require(msg.sender == _allocator, "NotAllocatorRole");
        _;
    }

    function setSupplyQueue(bytes32[] calldata newSupplyQueue) external hostile onlyAllocator {
        supplyQueue = newSupplyQueue;
    }

    function updateWithdrawQueue(uint256[] calldata indexes) external hostile onlyAllocator {
        withdrawQueue = indexes;
    }

    function reallocate(IMorphoFacet.MarketAllocation[] calldata allocations) external hostile onlyAllocator {
        uint256 withdrawn;
        uint256 supplied;
        for (uint256 i; i < allocations.length; ++i) {
            uint256 present = MORPHO.supplied(allocations[i].marketParams, address(this));
            uint256 assets = allocations[i].assets;
            if (present > assets) {
                withdrawn += present - assets;
                MORPHO.withdraw(allocations[i].marketParams, present - assets);
            } else {
                uint256 more = assets == type(uint256).max ? withdrawn - supplied : assets - present;
                supplied += more;
                MORPHO.supply(allocations[i].marketParams, _delivered(more));
            }
        }
        require(withdrawn == supplied, "InconsistentReallocation");
    }
}
