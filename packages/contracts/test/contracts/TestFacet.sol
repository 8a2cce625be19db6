// SPDX-License-Identifier: AGPL-3.0-or-later
pragma solidity 0.8.34;

import {SharedController} from "../../contracts/controller/SharedController.sol";
import {ParameterizedFacet} from "../../contracts/facet/ParameterizedFacet.sol";

/// @notice A facet on our base: what the base gives it, and what a careless or hostile author could do with it.
contract TestFacet is ParameterizedFacet {
    event Ran(address caller, uint256 value);

    constructor(address parameterRegistry_) ParameterizedFacet(parameterRegistry_) {}

    function VERSION() external pure returns (string memory) {
        return "1.0.0";
    }

    // ------------------------------------------------------------------------------------------- what the base gives

    function shared() external view returns (address accessControls, address proxy, address rateLimits) {
        return (SharedController.accessControls(), _pau().proxy, address(_pau().rateLimits));
    }

    /// @dev The shape of every value-moving function of a facet.
    function allocate() external payable nonReentrant onlyRole(ALLOCATOR_ROLE) returns (uint256) {
        emit Ran(msg.sender, msg.value);
        return msg.value;
    }

    /// @dev Calls out in the middle of a guarded function, as to a venue that calls back.
    function callOutGuarded(address target, bytes calldata data) external nonReentrant {
        _callOut(target, data);
    }

    function callOut(address target, bytes calldata data) external {
        _callOut(target, data);
    }

    function callBoth(address a, bytes calldata dataA, address b, bytes calldata dataB) external {
        _callOut(a, dataA);
        _callOut(b, dataB);
    }

    function decreaseRateLimit(bytes32 key, uint256 amount) external {
        _pau().decreaseRateLimit(key, amount);
    }

    function increaseRateLimit(bytes32 key, uint256 amount) external {
        _pau().increaseRateLimit(key, amount);
    }

    function tryIncreaseRateLimit(bytes32 key, uint256 amount) external {
        _pau().tryIncreaseRateLimit(key, amount);
    }

    function rateLimitExists(bytes32 key) external view returns (bool) {
        return _pau().rateLimitExists(key);
    }

    function callAsProxy(address target, bytes calldata data) external returns (bytes memory) {
        return _pau().call(target, data);
    }

    function callAsProxyWithValue(address target, bytes calldata data, uint256 value) external returns (bytes memory) {
        return _pau().callWithValue(target, data, value);
    }

    function proxyBalance(address token) external view returns (uint256) {
        return _pau().balanceOf(token);
    }

    function approve(address token, address spender, uint256 amount) external {
        _pau().approve(token, spender, amount);
    }

    function clearApproval(address token, address spender) external {
        _pau().clearApproval(token, spender);
    }

    function setParameter(bytes32 key, bytes32 value) external {
        _setParameter(key, value);
    }

    function getParameter(bytes32 key) external view returns (bytes32) {
        return _getParameter(key);
    }

    function _namespace() internal pure override returns (bytes32) {
        return keccak256("test.TestFacet.v1");
    }

    // ------------------------------------------------------------------------------------------ what the fallback does

    /// @dev Returns its calldata, selector and all, as raw return data.
    function echo(bytes calldata) external payable {
        assembly {
            calldatacopy(0, 0, calldatasize())
            return(0, calldatasize())
        }
    }

    /// @dev Reverts with `data` as raw revert data.
    function fail(bytes calldata data) external pure {
        assembly {
            calldatacopy(0, data.offset, data.length)
            revert(0, data.length)
        }
    }

    function context() external payable returns (address self, address sender, uint256 value) {
        return (address(this), msg.sender, msg.value);
    }

    // ---------------------------------------------------------------------------------------------------- what it could

    /// @dev Writes over the three shared addresses, in storage and in transient storage.
    function scribble(address replacement) external {
        SharedController.Addresses storage shared_ = SharedController.layout();
        shared_.accessControls = replacement;
        shared_.proxy = replacement;
        shared_.rateLimits = replacement;
        SharedController.publish(replacement, replacement, replacement);
    }

    function _callOut(address target, bytes calldata data) private {
        (bool success, bytes memory result) = target.call(data);
        if (success) return;
        assembly ("memory-safe") {
            revert(add(result, 32), mload(result))
        }
    }
}
